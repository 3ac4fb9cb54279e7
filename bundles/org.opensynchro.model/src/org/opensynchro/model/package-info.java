// SPDX-License-Identifier: EPL-2.0
/**
 * What a person configures and sees: accounts, synchronizations, activity; and where that is stored.
 *
 * <p>The interfaces are generated from {@code model/opensynchro.ecore} by {@code releng/generate-model}. Attributes that are
 * not set are {@code null}, as EMF has it.
 */
package org.opensynchro.model;
