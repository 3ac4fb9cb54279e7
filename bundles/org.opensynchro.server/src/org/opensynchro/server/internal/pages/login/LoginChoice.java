// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

/**
 * Another way in than by user name and password, offered on the first page. It ends with
 * {@link Arrival}.
 *
 * @param name the operator's name for it; empty for none
 * @param path of the page where it begins
 */
public record LoginChoice(String name, String path) {}
