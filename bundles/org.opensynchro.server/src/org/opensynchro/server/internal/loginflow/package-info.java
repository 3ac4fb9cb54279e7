// SPDX-License-Identifier: EPL-2.0
/**
 * Login Flow v2 of Nextcloud (developer manual, "Login Flow"): an application asks for two tokens, opens the address with
 * the one in a browser, where the person logs in and grants access, and waits with the other until it gets an app password.
 */
package org.opensynchro.server.internal.loginflow;
