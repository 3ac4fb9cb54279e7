// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

/**
 * What was found out about a part.
 *
 * @param part the part
 * @param isMissing whether it is not there
 * @param message what is there; or what is missing, what happens without it and how to get it, in the person's language
 */
public record Finding(Part part, boolean isMissing, String message) {}
