// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.util.List;

/** Some pages that belong together. */
@FunctionalInterface
public interface PageModule {
    /** {@return the addresses of the pages, and what is done there} */
    List<Route> routes();
}
