// SPDX-License-Identifier: EPL-2.0
/** What comes with the first login: the first folder that a person chooses, and those that an administrator chose. */
package org.opensynchro.ui.internal.first;
