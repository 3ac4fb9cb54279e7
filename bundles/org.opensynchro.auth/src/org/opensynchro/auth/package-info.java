// SPDX-License-Identifier: EPL-2.0
/** Logging in to a workspace and staying logged in: the server's own login page, tokens in secure storage, signing out. */
package org.opensynchro.auth;
