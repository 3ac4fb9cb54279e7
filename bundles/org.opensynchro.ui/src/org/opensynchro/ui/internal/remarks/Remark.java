// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.remarks;

/**
 * Something to be told once: a missing part of the computer, a setting that cannot be used.
 *
 * @param subject what it is about; a later remark about the same replaces it
 * @param text what it says, in whole sentences
 */
public record Remark(String subject, String text) {}
