// SPDX-License-Identifier: EPL-2.0
/** The pages for who is logged in: the workspace, the person's own settings, the applications. */
package org.opensynchro.server.internal.pages.person;
