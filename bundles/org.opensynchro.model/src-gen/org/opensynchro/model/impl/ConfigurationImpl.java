/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.ModelPackage;
import org.opensynchro.model.Synchronization;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Configuration</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getAccounts <em>Accounts</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getSynchronizations <em>Synchronizations</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getProxy <em>Proxy</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getProxyUser <em>Proxy User</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getUploadLimit <em>Upload Limit</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getDownloadLimit <em>Download Limit</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#getTrashDays <em>Trash Days</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ConfigurationImpl#isLoginInSystemBrowser <em>Login In System Browser</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ConfigurationImpl extends MinimalEObjectImpl.Container implements Configuration {
	/**
	 * The cached value of the '{@link #getAccounts() <em>Accounts</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAccounts()
	 * @generated
	 * @ordered
	 */
	protected EList<Account> accounts;

	/**
	 * The cached value of the '{@link #getSynchronizations() <em>Synchronizations</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSynchronizations()
	 * @generated
	 * @ordered
	 */
	protected EList<Synchronization> synchronizations;

	/**
	 * The default value of the '{@link #getProxy() <em>Proxy</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProxy()
	 * @generated
	 * @ordered
	 */
	protected static final String PROXY_EDEFAULT = "system";

	/**
	 * The cached value of the '{@link #getProxy() <em>Proxy</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProxy()
	 * @generated
	 * @ordered
	 */
	protected String proxy = PROXY_EDEFAULT;

	/**
	 * The default value of the '{@link #getProxyUser() <em>Proxy User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProxyUser()
	 * @generated
	 * @ordered
	 */
	protected static final String PROXY_USER_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getProxyUser() <em>Proxy User</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProxyUser()
	 * @generated
	 * @ordered
	 */
	protected String proxyUser = PROXY_USER_EDEFAULT;

	/**
	 * The default value of the '{@link #getUploadLimit() <em>Upload Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUploadLimit()
	 * @generated
	 * @ordered
	 */
	protected static final long UPLOAD_LIMIT_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getUploadLimit() <em>Upload Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUploadLimit()
	 * @generated
	 * @ordered
	 */
	protected long uploadLimit = UPLOAD_LIMIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getDownloadLimit() <em>Download Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDownloadLimit()
	 * @generated
	 * @ordered
	 */
	protected static final long DOWNLOAD_LIMIT_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getDownloadLimit() <em>Download Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDownloadLimit()
	 * @generated
	 * @ordered
	 */
	protected long downloadLimit = DOWNLOAD_LIMIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getTrashDays() <em>Trash Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTrashDays()
	 * @generated
	 * @ordered
	 */
	protected static final int TRASH_DAYS_EDEFAULT = 30;

	/**
	 * The cached value of the '{@link #getTrashDays() <em>Trash Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTrashDays()
	 * @generated
	 * @ordered
	 */
	protected int trashDays = TRASH_DAYS_EDEFAULT;

	/**
	 * The default value of the '{@link #isLoginInSystemBrowser() <em>Login In System Browser</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLoginInSystemBrowser()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LOGIN_IN_SYSTEM_BROWSER_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isLoginInSystemBrowser() <em>Login In System Browser</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLoginInSystemBrowser()
	 * @generated
	 * @ordered
	 */
	protected boolean loginInSystemBrowser = LOGIN_IN_SYSTEM_BROWSER_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ConfigurationImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.CONFIGURATION;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Account> getAccounts() {
		if (accounts == null) {
			accounts = new EObjectContainmentEList<Account>(Account.class, this, ModelPackage.CONFIGURATION__ACCOUNTS);
		}
		return accounts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Synchronization> getSynchronizations() {
		if (synchronizations == null) {
			synchronizations = new EObjectContainmentEList<Synchronization>(Synchronization.class, this, ModelPackage.CONFIGURATION__SYNCHRONIZATIONS);
		}
		return synchronizations;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getProxy() {
		return proxy;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProxy(String newProxy) {
		String oldProxy = proxy;
		proxy = newProxy;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__PROXY, oldProxy, proxy));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getProxyUser() {
		return proxyUser;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProxyUser(String newProxyUser) {
		String oldProxyUser = proxyUser;
		proxyUser = newProxyUser;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__PROXY_USER, oldProxyUser, proxyUser));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getUploadLimit() {
		return uploadLimit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUploadLimit(long newUploadLimit) {
		long oldUploadLimit = uploadLimit;
		uploadLimit = newUploadLimit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__UPLOAD_LIMIT, oldUploadLimit, uploadLimit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getDownloadLimit() {
		return downloadLimit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDownloadLimit(long newDownloadLimit) {
		long oldDownloadLimit = downloadLimit;
		downloadLimit = newDownloadLimit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__DOWNLOAD_LIMIT, oldDownloadLimit, downloadLimit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getTrashDays() {
		return trashDays;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTrashDays(int newTrashDays) {
		int oldTrashDays = trashDays;
		trashDays = newTrashDays;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__TRASH_DAYS, oldTrashDays, trashDays));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isLoginInSystemBrowser() {
		return loginInSystemBrowser;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLoginInSystemBrowser(boolean newLoginInSystemBrowser) {
		boolean oldLoginInSystemBrowser = loginInSystemBrowser;
		loginInSystemBrowser = newLoginInSystemBrowser;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER, oldLoginInSystemBrowser, loginInSystemBrowser));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.CONFIGURATION__ACCOUNTS:
				return ((InternalEList<?>)getAccounts()).basicRemove(otherEnd, msgs);
			case ModelPackage.CONFIGURATION__SYNCHRONIZATIONS:
				return ((InternalEList<?>)getSynchronizations()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.CONFIGURATION__ACCOUNTS:
				return getAccounts();
			case ModelPackage.CONFIGURATION__SYNCHRONIZATIONS:
				return getSynchronizations();
			case ModelPackage.CONFIGURATION__PROXY:
				return getProxy();
			case ModelPackage.CONFIGURATION__PROXY_USER:
				return getProxyUser();
			case ModelPackage.CONFIGURATION__UPLOAD_LIMIT:
				return getUploadLimit();
			case ModelPackage.CONFIGURATION__DOWNLOAD_LIMIT:
				return getDownloadLimit();
			case ModelPackage.CONFIGURATION__TRASH_DAYS:
				return getTrashDays();
			case ModelPackage.CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER:
				return isLoginInSystemBrowser();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.CONFIGURATION__ACCOUNTS:
				getAccounts().clear();
				getAccounts().addAll((Collection<? extends Account>)newValue);
				return;
			case ModelPackage.CONFIGURATION__SYNCHRONIZATIONS:
				getSynchronizations().clear();
				getSynchronizations().addAll((Collection<? extends Synchronization>)newValue);
				return;
			case ModelPackage.CONFIGURATION__PROXY:
				setProxy((String)newValue);
				return;
			case ModelPackage.CONFIGURATION__PROXY_USER:
				setProxyUser((String)newValue);
				return;
			case ModelPackage.CONFIGURATION__UPLOAD_LIMIT:
				setUploadLimit((Long)newValue);
				return;
			case ModelPackage.CONFIGURATION__DOWNLOAD_LIMIT:
				setDownloadLimit((Long)newValue);
				return;
			case ModelPackage.CONFIGURATION__TRASH_DAYS:
				setTrashDays((Integer)newValue);
				return;
			case ModelPackage.CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER:
				setLoginInSystemBrowser((Boolean)newValue);
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
			case ModelPackage.CONFIGURATION__ACCOUNTS:
				getAccounts().clear();
				return;
			case ModelPackage.CONFIGURATION__SYNCHRONIZATIONS:
				getSynchronizations().clear();
				return;
			case ModelPackage.CONFIGURATION__PROXY:
				setProxy(PROXY_EDEFAULT);
				return;
			case ModelPackage.CONFIGURATION__PROXY_USER:
				setProxyUser(PROXY_USER_EDEFAULT);
				return;
			case ModelPackage.CONFIGURATION__UPLOAD_LIMIT:
				setUploadLimit(UPLOAD_LIMIT_EDEFAULT);
				return;
			case ModelPackage.CONFIGURATION__DOWNLOAD_LIMIT:
				setDownloadLimit(DOWNLOAD_LIMIT_EDEFAULT);
				return;
			case ModelPackage.CONFIGURATION__TRASH_DAYS:
				setTrashDays(TRASH_DAYS_EDEFAULT);
				return;
			case ModelPackage.CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER:
				setLoginInSystemBrowser(LOGIN_IN_SYSTEM_BROWSER_EDEFAULT);
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
			case ModelPackage.CONFIGURATION__ACCOUNTS:
				return accounts != null && !accounts.isEmpty();
			case ModelPackage.CONFIGURATION__SYNCHRONIZATIONS:
				return synchronizations != null && !synchronizations.isEmpty();
			case ModelPackage.CONFIGURATION__PROXY:
				return PROXY_EDEFAULT == null ? proxy != null : !PROXY_EDEFAULT.equals(proxy);
			case ModelPackage.CONFIGURATION__PROXY_USER:
				return PROXY_USER_EDEFAULT == null ? proxyUser != null : !PROXY_USER_EDEFAULT.equals(proxyUser);
			case ModelPackage.CONFIGURATION__UPLOAD_LIMIT:
				return uploadLimit != UPLOAD_LIMIT_EDEFAULT;
			case ModelPackage.CONFIGURATION__DOWNLOAD_LIMIT:
				return downloadLimit != DOWNLOAD_LIMIT_EDEFAULT;
			case ModelPackage.CONFIGURATION__TRASH_DAYS:
				return trashDays != TRASH_DAYS_EDEFAULT;
			case ModelPackage.CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER:
				return loginInSystemBrowser != LOGIN_IN_SYSTEM_BROWSER_EDEFAULT;
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
		result.append(" (proxy: ");
		result.append(proxy);
		result.append(", proxyUser: ");
		result.append(proxyUser);
		result.append(", uploadLimit: ");
		result.append(uploadLimit);
		result.append(", downloadLimit: ");
		result.append(downloadLimit);
		result.append(", trashDays: ");
		result.append(trashDays);
		result.append(", loginInSystemBrowser: ");
		result.append(loginInSystemBrowser);
		result.append(')');
		return result.toString();
	}

} //ConfigurationImpl
