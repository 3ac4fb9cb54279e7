// SPDX-License-Identifier: EPL-2.0
/** A disk in memory, with a file system on it as {@code java.nio.file} knows it, that fails and loses power on demand. */
package org.opensynchro.sync.simulation.disk;
