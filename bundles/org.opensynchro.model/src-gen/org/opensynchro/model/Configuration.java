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
 *   <li>{@link org.opensynchro.model.Configuration#getProxy <em>Proxy</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#getProxyUser <em>Proxy User</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#getUploadLimit <em>Upload Limit</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#getDownloadLimit <em>Download Limit</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#getTrashDays <em>Trash Days</em>}</li>
 *   <li>{@link org.opensynchro.model.Configuration#isLoginInSystemBrowser <em>Login In System Browser</em>}</li>
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

	/**
	 * Returns the value of the '<em><b>Proxy</b></em>' attribute.
	 * The default value is <code>"system"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Which proxy leads to workspaces: system, none, pac: and the address of a script, or the address of a proxy.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Proxy</em>' attribute.
	 * @see #setProxy(String)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_Proxy()
	 * @model default="system"
	 * @generated
	 */
	String getProxy();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#getProxy <em>Proxy</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Proxy</em>' attribute.
	 * @see #getProxy()
	 * @generated
	 */
	void setProxy(String value);

	/**
	 * Returns the value of the '<em><b>Proxy User</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The account at the proxy; empty where it wants none. Its password is not here: it lives in secure storage.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Proxy User</em>' attribute.
	 * @see #setProxyUser(String)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_ProxyUser()
	 * @model default=""
	 * @generated
	 */
	String getProxyUser();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#getProxyUser <em>Proxy User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Proxy User</em>' attribute.
	 * @see #getProxyUser()
	 * @generated
	 */
	void setProxyUser(String value);

	/**
	 * Returns the value of the '<em><b>Upload Limit</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Bytes a second that all uploads together may send; 0 for as many as possible.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Upload Limit</em>' attribute.
	 * @see #setUploadLimit(long)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_UploadLimit()
	 * @model default="0"
	 * @generated
	 */
	long getUploadLimit();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#getUploadLimit <em>Upload Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Upload Limit</em>' attribute.
	 * @see #getUploadLimit()
	 * @generated
	 */
	void setUploadLimit(long value);

	/**
	 * Returns the value of the '<em><b>Download Limit</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Bytes a second that all downloads together may receive; 0 for as many as possible.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Download Limit</em>' attribute.
	 * @see #setDownloadLimit(long)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_DownloadLimit()
	 * @model default="0"
	 * @generated
	 */
	long getDownloadLimit();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#getDownloadLimit <em>Download Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Download Limit</em>' attribute.
	 * @see #getDownloadLimit()
	 * @generated
	 */
	void setDownloadLimit(long value);

	/**
	 * Returns the value of the '<em><b>Trash Days</b></em>' attribute.
	 * The default value is <code>"30"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Days after which a deleted file leaves the trash that a synchronization keeps itself; 0 to keep it for ever.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Trash Days</em>' attribute.
	 * @see #setTrashDays(int)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_TrashDays()
	 * @model default="30"
	 * @generated
	 */
	int getTrashDays();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#getTrashDays <em>Trash Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Trash Days</em>' attribute.
	 * @see #getTrashDays()
	 * @generated
	 */
	void setTrashDays(int value);

	/**
	 * Returns the value of the '<em><b>Login In System Browser</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether login pages open in the browser of the computer rather than in a window of the application.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Login In System Browser</em>' attribute.
	 * @see #setLoginInSystemBrowser(boolean)
	 * @see org.opensynchro.model.ModelPackage#getConfiguration_LoginInSystemBrowser()
	 * @model
	 * @generated
	 */
	boolean isLoginInSystemBrowser();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Configuration#isLoginInSystemBrowser <em>Login In System Browser</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Login In System Browser</em>' attribute.
	 * @see #isLoginInSystemBrowser()
	 * @generated
	 */
	void setLoginInSystemBrowser(boolean value);

} // Configuration
