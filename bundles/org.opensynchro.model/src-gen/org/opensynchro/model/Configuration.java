/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Configuration</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Everything one person configured on this computer.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.Configuration#getAccounts <em>Accounts</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#getSynchronizations <em>Synchronizations</em>}</li>
 * </ul>
 *
 * @see org.opensynchro.model.ModelPackage#getConfiguration()
 * @model
 * @generated
 */
public interface Configuration extends EObject {
	/**
	 * Returns the value of the '<em><b>Accounts</b></em>' containment reference list.
	 * The list contents are of type {@link org.opensynchro.model.Account}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The logins to workspaces.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Accounts</em>' containment reference list.
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_Accounts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Account> getAccounts();

	/**
	 * Returns the value of the '<em><b>Synchronizations</b></em>' containment reference list.
	 * The list contents are of type {@link org.opensynchro.model.Synchronization}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The pairs of folders to be kept the same, in the order in which they were added.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Synchronizations</em>' containment reference list.
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_Synchronizations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Synchronization> getSynchronizations();

} // Configuration
