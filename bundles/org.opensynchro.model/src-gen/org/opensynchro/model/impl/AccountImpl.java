/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.opensynchro.model.Account;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Account</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getServer <em>Server</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getUser <em>User</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getLoginName <em>Login Name</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getProduct <em>Product</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#getLogin <em>Login</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.AccountImpl#isSignedOut <em>Signed Out</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AccountImpl extends MinimalEObjectImpl.Container implements Account {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getServer() <em>Server</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getServer()
	 * @generated
	 * @ordered
	 */
	protected static final String SERVER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getServer() <em>Server</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getServer()
	 * @generated
	 * @ordered
	 */
	protected String server = SERVER_EDEFAULT;

	/**
	 * The default value of the '{@link #getUser() <em>User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUser()
	 * @generated
	 * @ordered
	 */
	protected static final String USER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUser() <em>User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUser()
	 * @generated
	 * @ordered
	 */
	protected String user = USER_EDEFAULT;

	/**
	 * The default value of the '{@link #getLoginName() <em>Login Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLoginName()
	 * @generated
	 * @ordered
	 */
	protected static final String LOGIN_NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLoginName() <em>Login Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLoginName()
	 * @generated
	 * @ordered
	 */
	protected String loginName = LOGIN_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getProduct() <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProduct()
	 * @generated
	 * @ordered
	 */
	protected static final String PRODUCT_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getProduct() <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProduct()
	 * @generated
	 * @ordered
	 */
	protected String product = PRODUCT_EDEFAULT;

	/**
	 * The default value of the '{@link #getLogin() <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLogin()
	 * @generated
	 * @ordered
	 */
	protected static final LoginMethod LOGIN_EDEFAULT = LoginMethod.PASSWORD;

	/**
	 * The cached value of the '{@link #getLogin() <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLogin()
	 * @generated
	 * @ordered
	 */
	protected LoginMethod login = LOGIN_EDEFAULT;

	/**
	 * The default value of the '{@link #isSignedOut() <em>Signed Out</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSignedOut()
	 * @generated
	 * @ordered
	 */
	protected static final boolean SIGNED_OUT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isSignedOut() <em>Signed Out</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSignedOut()
	 * @generated
	 * @ordered
	 */
	protected boolean signedOut = SIGNED_OUT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AccountImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.ACCOUNT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getServer() {
		return server;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setServer(String newServer) {
		String oldServer = server;
		server = newServer;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__SERVER, oldServer, server));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUser() {
		return user;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUser(String newUser) {
		String oldUser = user;
		user = newUser;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__USER, oldUser, user));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLoginName() {
		return loginName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLoginName(String newLoginName) {
		String oldLoginName = loginName;
		loginName = newLoginName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__LOGIN_NAME, oldLoginName, loginName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getProduct() {
		return product;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProduct(String newProduct) {
		String oldProduct = product;
		product = newProduct;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__PRODUCT, oldProduct, product));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public LoginMethod getLogin() {
		return login;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLogin(LoginMethod newLogin) {
		LoginMethod oldLogin = login;
		login = newLogin == null ? LOGIN_EDEFAULT : newLogin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__LOGIN, oldLogin, login));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSignedOut() {
		return signedOut;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSignedOut(boolean newSignedOut) {
		boolean oldSignedOut = signedOut;
		signedOut = newSignedOut;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACCOUNT__SIGNED_OUT, oldSignedOut, signedOut));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.ACCOUNT__ID:
				return getId();
			case ModelPackage.ACCOUNT__SERVER:
				return getServer();
			case ModelPackage.ACCOUNT__USER:
				return getUser();
			case ModelPackage.ACCOUNT__LOGIN_NAME:
				return getLoginName();
			case ModelPackage.ACCOUNT__PRODUCT:
				return getProduct();
			case ModelPackage.ACCOUNT__LOGIN:
				return getLogin();
			case ModelPackage.ACCOUNT__SIGNED_OUT:
				return isSignedOut();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.ACCOUNT__ID:
				setId((String)newValue);
				return;
			case ModelPackage.ACCOUNT__SERVER:
				setServer((String)newValue);
				return;
			case ModelPackage.ACCOUNT__USER:
				setUser((String)newValue);
				return;
			case ModelPackage.ACCOUNT__LOGIN_NAME:
				setLoginName((String)newValue);
				return;
			case ModelPackage.ACCOUNT__PRODUCT:
				setProduct((String)newValue);
				return;
			case ModelPackage.ACCOUNT__LOGIN:
				setLogin((LoginMethod)newValue);
				return;
			case ModelPackage.ACCOUNT__SIGNED_OUT:
				setSignedOut((Boolean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.ACCOUNT__ID:
				setId(ID_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__SERVER:
				setServer(SERVER_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__USER:
				setUser(USER_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__LOGIN_NAME:
				setLoginName(LOGIN_NAME_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__PRODUCT:
				setProduct(PRODUCT_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__LOGIN:
				setLogin(LOGIN_EDEFAULT);
				return;
			case ModelPackage.ACCOUNT__SIGNED_OUT:
				setSignedOut(SIGNED_OUT_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.ACCOUNT__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case ModelPackage.ACCOUNT__SERVER:
				return SERVER_EDEFAULT == null ? server != null : !SERVER_EDEFAULT.equals(server);
			case ModelPackage.ACCOUNT__USER:
				return USER_EDEFAULT == null ? user != null : !USER_EDEFAULT.equals(user);
			case ModelPackage.ACCOUNT__LOGIN_NAME:
				return LOGIN_NAME_EDEFAULT == null ? loginName != null : !LOGIN_NAME_EDEFAULT.equals(loginName);
			case ModelPackage.ACCOUNT__PRODUCT:
				return PRODUCT_EDEFAULT == null ? product != null : !PRODUCT_EDEFAULT.equals(product);
			case ModelPackage.ACCOUNT__LOGIN:
				return login != LOGIN_EDEFAULT;
			case ModelPackage.ACCOUNT__SIGNED_OUT:
				return signedOut != SIGNED_OUT_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (id: ");
		result.append(id);
		result.append(", server: ");
		result.append(server);
		result.append(", user: ");
		result.append(user);
		result.append(", loginName: ");
		result.append(loginName);
		result.append(", product: ");
		result.append(product);
		result.append(", login: ");
		result.append(login);
		result.append(", signedOut: ");
		result.append(signedOut);
		result.append(')');
		return result.toString();
	}

} //AccountImpl
