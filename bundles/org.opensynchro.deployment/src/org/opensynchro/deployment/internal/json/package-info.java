// SPDX-License-Identifier: EPL-2.0
/** JSON that administrators write by hand: every value knows its line. */
package org.opensynchro.deployment.internal.json;
