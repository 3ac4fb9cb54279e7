// SPDX-License-Identifier: EPL-2.0
/** What a person is told once, without being interrupted. */
package org.opensynchro.ui.internal.remarks;
