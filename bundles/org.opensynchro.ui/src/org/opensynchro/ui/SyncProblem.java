// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

/**
 * One item that could not be handled.
 *
 * @param path the item below the synchronization's folders
 * @param message what happened, in words for the person
 * @param advice what the person can do
 */
public record SyncProblem(String path, String message, String advice) {}
