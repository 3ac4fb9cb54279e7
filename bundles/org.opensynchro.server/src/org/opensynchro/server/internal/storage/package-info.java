// SPDX-License-Identifier: EPL-2.0
/**
 * What the workspace keeps, and nothing of how it is reached: contents in blob files, everything else in SQLite
 * (which every part of the product already uses: one engine to know, to back up and to repair; WAL with
 * {@code synchronous=FULL} survives kill -9 and power loss). A write is acknowledged when the content's file, its
 * folder and the commit that refers to it are on the disk; concurrent writes share commits.
 */
package org.opensynchro.server.internal.storage;
