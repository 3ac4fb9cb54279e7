/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Synchronization</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A pair of one local and one online folder.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.Synchronization#getId <em>Id</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getAccount <em>Account</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getLocalFolder <em>Local Folder</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getOnlineFolder <em>Online Folder</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#isEnabled <em>Enabled</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#isPending <em>Pending</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getLastSync <em>Last Sync</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getExclusions <em>Exclusions</em>}</li>
 *   <li>{@link org.opensynchro.model.Synchronization#getUnselectedFolders <em>Unselected Folders</em>}</li>
 * </ul>
 *
 * @see org.opensynchro.model.ModelPackage#getSynchronization()
 * @model
 * @generated
 */
public interface Synchronization extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Identity of this synchronization on this computer; never changes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_Id()
	 * @model id="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Account</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The login through which the online folder is reached.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Account</em>' reference.
	 * @see #setAccount(Account)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_Account()
	 * @model required="true"
	 * @generated
	 */
	Account getAccount();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getAccount <em>Account</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Account</em>' reference.
	 * @see #getAccount()
	 * @generated
	 */
	void setAccount(Account value);

	/**
	 * Returns the value of the '<em><b>Local Folder</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Absolute path of the folder on this computer, in the notation of its operating system.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Local Folder</em>' attribute.
	 * @see #setLocalFolder(String)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_LocalFolder()
	 * @model
	 * @generated
	 */
	String getLocalFolder();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getLocalFolder <em>Local Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Local Folder</em>' attribute.
	 * @see #getLocalFolder()
	 * @generated
	 */
	void setLocalFolder(String value);

	/**
	 * Returns the value of the '<em><b>Online Folder</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The folder in the workspace: names joined by slashes, none at either end; empty for the root.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Online Folder</em>' attribute.
	 * @see #setOnlineFolder(String)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_OnlineFolder()
	 * @model default=""
	 * @generated
	 */
	String getOnlineFolder();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getOnlineFolder <em>Online Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Online Folder</em>' attribute.
	 * @see #getOnlineFolder()
	 * @generated
	 */
	void setOnlineFolder(String value);

	/**
	 * Returns the value of the '<em><b>Enabled</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it runs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Enabled</em>' attribute.
	 * @see #setEnabled(boolean)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_Enabled()
	 * @model default="true"
	 * @generated
	 */
	boolean isEnabled();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#isEnabled <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Enabled</em>' attribute.
	 * @see #isEnabled()
	 * @generated
	 */
	void setEnabled(boolean value);

	/**
	 * Returns the value of the '<em><b>Pending</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it was added and not applied yet: nothing happens to it until then.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pending</em>' attribute.
	 * @see #setPending(boolean)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_Pending()
	 * @model
	 * @generated
	 */
	boolean isPending();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#isPending <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pending</em>' attribute.
	 * @see #isPending()
	 * @generated
	 */
	void setPending(boolean value);

	/**
	 * Returns the value of the '<em><b>Last Sync</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When both sides were last seen to be the same; null before the first time.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Last Sync</em>' attribute.
	 * @see #setLastSync(Instant)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_LastSync()
	 * @model dataType="org.opensynchro.model.Instant"
	 * @generated
	 */
	Instant getLastSync();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getLastSync <em>Last Sync</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Last Sync</em>' attribute.
	 * @see #getLastSync()
	 * @generated
	 */
	void setLastSync(Instant value);

	/**
	 * Returns the value of the '<em><b>Exclusions</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the person does not want synchronized: lines in the syntax of gitignore, beside the defaults.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exclusions</em>' attribute.
	 * @see #setExclusions(String)
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_Exclusions()
	 * @model default=""
	 * @generated
	 */
	String getExclusions();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Synchronization#getExclusions <em>Exclusions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exclusions</em>' attribute.
	 * @see #getExclusions()
	 * @generated
	 */
	void setExclusions(String value);

	/**
	 * Returns the value of the '<em><b>Unselected Folders</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Folders below the online folder that this computer does not keep: names joined by slashes, none at either end.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Unselected Folders</em>' attribute list.
	 * @see org.opensynchro.model.ModelPackage#getSynchronization_UnselectedFolders()
	 * @model
	 * @generated
	 */
	EList<String> getUnselectedFolders();

} // Synchronization
