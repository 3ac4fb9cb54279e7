// SPDX-License-Identifier: EPL-2.0
/**
 * The synchronizations of the person who runs this application, as something that can be watched and steered. The views,
 * dialogs and commands of this bundle are internal; others reach them through their ids.
 */
package org.opensynchro.ui;
