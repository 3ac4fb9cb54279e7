// SPDX-License-Identifier: EPL-2.0
/**
 * Logging in on the pages: the user name, then one {@link org.opensynchro.server.internal.pages.login.LoginStep} after the
 * other, until nothing more is needed. Other ways in are {@link org.opensynchro.server.internal.pages.login.LoginChoice}s.
 */
package org.opensynchro.server.internal.pages.login;
