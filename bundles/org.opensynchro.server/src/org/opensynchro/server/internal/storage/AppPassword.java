// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.time.Instant;

/**
 * What lets one application on one computer in, in the place of its person's password.
 *
 * @param id never used again
 * @param name the computer or application, as it called itself
 * @param created when it was granted
 * @param used when it was last used, to the hour; when it was granted if it was not used yet
 */
public record AppPassword(long id, String name, Instant created, Instant used) {}
