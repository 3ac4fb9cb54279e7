/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Account</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A person's login to one workspace. The password is not here: it lives in secure storage.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.Account#getId <em>Id</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#getServer <em>Server</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#getUser <em>User</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#getLoginName <em>Login Name</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#getProduct <em>Product</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#getLogin <em>Login</em>}</li>
 *   <li>{@link org.opensynchro.model.Account#isSignedOut <em>Signed Out</em>}</li>
 * </ul>
 *
 * @see org.opensynchro.model.ModelPackage#getAccount()
 * @model
 * @generated
 */
public interface Account extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Identity of this account on this computer; never changes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.opensynchro.model.ModelPackage#getAccount_Id()
	 * @model id="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Server</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Address of the workspace, an absolute URL ending with a slash.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Server</em>' attribute.
	 * @see #setServer(String)
	 * @see org.opensynchro.model.ModelPackage#getAccount_Server()
	 * @model
	 * @generated
	 */
	String getServer();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getServer <em>Server</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Server</em>' attribute.
	 * @see #getServer()
	 * @generated
	 */
	void setServer(String value);

	/**
	 * Returns the value of the '<em><b>User</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The account's name on the server.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>User</em>' attribute.
	 * @see #setUser(String)
	 * @see org.opensynchro.model.ModelPackage#getAccount_User()
	 * @model
	 * @generated
	 */
	String getUser();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getUser <em>User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>User</em>' attribute.
	 * @see #getUser()
	 * @generated
	 */
	void setUser(String value);

	/**
	 * Returns the value of the '<em><b>Login Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name that goes with the password or token, where it is not the account's: people may log in with their e-mail address.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Login Name</em>' attribute.
	 * @see #setLoginName(String)
	 * @see org.opensynchro.model.ModelPackage#getAccount_LoginName()
	 * @model default=""
	 * @generated
	 */
	String getLoginName();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getLoginName <em>Login Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Login Name</em>' attribute.
	 * @see #getLoginName()
	 * @generated
	 */
	void setLoginName(String value);

	/**
	 * Returns the value of the '<em><b>Product</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The server software as people know it, or empty where it was not told yet.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Product</em>' attribute.
	 * @see #setProduct(String)
	 * @see org.opensynchro.model.ModelPackage#getAccount_Product()
	 * @model default=""
	 * @generated
	 */
	String getProduct();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getProduct <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Product</em>' attribute.
	 * @see #getProduct()
	 * @generated
	 */
	void setProduct(String value);

	/**
	 * Returns the value of the '<em><b>Login</b></em>' attribute.
	 * The default value is <code>"password"</code>.
	 * The literals are from the enumeration {@link org.opensynchro.model.LoginMethod}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the person logs in to it, and so how to ask for that again.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Login</em>' attribute.
	 * @see org.opensynchro.model.LoginMethod
	 * @see #setLogin(LoginMethod)
	 * @see org.opensynchro.model.ModelPackage#getAccount_Login()
	 * @model default="password"
	 * @generated
	 */
	LoginMethod getLogin();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#getLogin <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Login</em>' attribute.
	 * @see org.opensynchro.model.LoginMethod
	 * @see #getLogin()
	 * @generated
	 */
	void setLogin(LoginMethod value);

	/**
	 * Returns the value of the '<em><b>Signed Out</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the person signed out of it on this computer: its synchronizations rest until the next login.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Signed Out</em>' attribute.
	 * @see #setSignedOut(boolean)
	 * @see org.opensynchro.model.ModelPackage#getAccount_SignedOut()
	 * @model
	 * @generated
	 */
	boolean isSignedOut();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.Account#isSignedOut <em>Signed Out</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Signed Out</em>' attribute.
	 * @see #isSignedOut()
	 * @generated
	 */
	void setSignedOut(boolean value);

} // Account
