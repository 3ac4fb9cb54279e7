// SPDX-License-Identifier: EPL-2.0
/** The pages for what is needed beside a password: security codes, links for a new password, second factors. */
package org.opensynchro.server.internal.pages.factors;
