/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model.impl;

import java.time.Instant;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;

import org.opensynchro.model.Account;
import org.opensynchro.model.ModelPackage;
import org.opensynchro.model.Synchronization;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Synchronization</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getAccount <em>Account</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getLocalFolder <em>Local Folder</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getOnlineFolder <em>Online Folder</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#isEnabled <em>Enabled</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#isPending <em>Pending</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getLastSync <em>Last Sync</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getExclusions <em>Exclusions</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.SynchronizationImpl#getUnselectedFolders <em>Unselected Folders</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SynchronizationImpl extends MinimalEObjectImpl.Container implements Synchronization {
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
	 * The cached value of the '{@link #getAccount() <em>Account</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAccount()
	 * @generated
	 * @ordered
	 */
	protected Account account;

	/**
	 * The default value of the '{@link #getLocalFolder() <em>Local Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLocalFolder()
	 * @generated
	 * @ordered
	 */
	protected static final String LOCAL_FOLDER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLocalFolder() <em>Local Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLocalFolder()
	 * @generated
	 * @ordered
	 */
	protected String localFolder = LOCAL_FOLDER_EDEFAULT;

	/**
	 * The default value of the '{@link #getOnlineFolder() <em>Online Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOnlineFolder()
	 * @generated
	 * @ordered
	 */
	protected static final String ONLINE_FOLDER_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getOnlineFolder() <em>Online Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOnlineFolder()
	 * @generated
	 * @ordered
	 */
	protected String onlineFolder = ONLINE_FOLDER_EDEFAULT;

	/**
	 * The default value of the '{@link #isEnabled() <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnabled()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ENABLED_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isEnabled() <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnabled()
	 * @generated
	 * @ordered
	 */
	protected boolean enabled = ENABLED_EDEFAULT;

	/**
	 * The default value of the '{@link #isPending() <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPending()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PENDING_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isPending() <em>Pending</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPending()
	 * @generated
	 * @ordered
	 */
	protected boolean pending = PENDING_EDEFAULT;

	/**
	 * The default value of the '{@link #getLastSync() <em>Last Sync</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLastSync()
	 * @generated
	 * @ordered
	 */
	protected static final Instant LAST_SYNC_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLastSync() <em>Last Sync</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLastSync()
	 * @generated
	 * @ordered
	 */
	protected Instant lastSync = LAST_SYNC_EDEFAULT;

	/**
	 * The default value of the '{@link #getExclusions() <em>Exclusions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExclusions()
	 * @generated
	 * @ordered
	 */
	protected static final String EXCLUSIONS_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getExclusions() <em>Exclusions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExclusions()
	 * @generated
	 * @ordered
	 */
	protected String exclusions = EXCLUSIONS_EDEFAULT;

	/**
	 * The cached value of the '{@link #getUnselectedFolders() <em>Unselected Folders</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnselectedFolders()
	 * @generated
	 * @ordered
	 */
	protected EList<String> unselectedFolders;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SynchronizationImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.SYNCHRONIZATION;
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
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Account getAccount() {
		if (account != null && account.eIsProxy()) {
			InternalEObject oldAccount = (InternalEObject)account;
			account = (Account)eResolveProxy(oldAccount);
			if (account != oldAccount) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, ModelPackage.SYNCHRONIZATION__ACCOUNT, oldAccount, account));
			}
		}
		return account;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Account basicGetAccount() {
		return account;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAccount(Account newAccount) {
		Account oldAccount = account;
		account = newAccount;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__ACCOUNT, oldAccount, account));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLocalFolder() {
		return localFolder;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLocalFolder(String newLocalFolder) {
		String oldLocalFolder = localFolder;
		localFolder = newLocalFolder;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__LOCAL_FOLDER, oldLocalFolder, localFolder));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOnlineFolder() {
		return onlineFolder;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOnlineFolder(String newOnlineFolder) {
		String oldOnlineFolder = onlineFolder;
		onlineFolder = newOnlineFolder;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__ONLINE_FOLDER, oldOnlineFolder, onlineFolder));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isEnabled() {
		return enabled;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEnabled(boolean newEnabled) {
		boolean oldEnabled = enabled;
		enabled = newEnabled;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__ENABLED, oldEnabled, enabled));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPending() {
		return pending;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPending(boolean newPending) {
		boolean oldPending = pending;
		pending = newPending;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__PENDING, oldPending, pending));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getLastSync() {
		return lastSync;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLastSync(Instant newLastSync) {
		Instant oldLastSync = lastSync;
		lastSync = newLastSync;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__LAST_SYNC, oldLastSync, lastSync));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getExclusions() {
		return exclusions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExclusions(String newExclusions) {
		String oldExclusions = exclusions;
		exclusions = newExclusions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SYNCHRONIZATION__EXCLUSIONS, oldExclusions, exclusions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getUnselectedFolders() {
		if (unselectedFolders == null) {
			unselectedFolders = new EDataTypeUniqueEList<String>(String.class, this, ModelPackage.SYNCHRONIZATION__UNSELECTED_FOLDERS);
		}
		return unselectedFolders;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.SYNCHRONIZATION__ID:
				return getId();
			case ModelPackage.SYNCHRONIZATION__ACCOUNT:
				if (resolve) return getAccount();
				return basicGetAccount();
			case ModelPackage.SYNCHRONIZATION__LOCAL_FOLDER:
				return getLocalFolder();
			case ModelPackage.SYNCHRONIZATION__ONLINE_FOLDER:
				return getOnlineFolder();
			case ModelPackage.SYNCHRONIZATION__ENABLED:
				return isEnabled();
			case ModelPackage.SYNCHRONIZATION__PENDING:
				return isPending();
			case ModelPackage.SYNCHRONIZATION__LAST_SYNC:
				return getLastSync();
			case ModelPackage.SYNCHRONIZATION__EXCLUSIONS:
				return getExclusions();
			case ModelPackage.SYNCHRONIZATION__UNSELECTED_FOLDERS:
				return getUnselectedFolders();
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
			case ModelPackage.SYNCHRONIZATION__ID:
				setId((String)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__ACCOUNT:
				setAccount((Account)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__LOCAL_FOLDER:
				setLocalFolder((String)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__ONLINE_FOLDER:
				setOnlineFolder((String)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__ENABLED:
				setEnabled((Boolean)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__PENDING:
				setPending((Boolean)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__LAST_SYNC:
				setLastSync((Instant)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__EXCLUSIONS:
				setExclusions((String)newValue);
				return;
			case ModelPackage.SYNCHRONIZATION__UNSELECTED_FOLDERS:
				getUnselectedFolders().clear();
				getUnselectedFolders().addAll((Collection<? extends String>)newValue);
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
			case ModelPackage.SYNCHRONIZATION__ID:
				setId(ID_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__ACCOUNT:
				setAccount((Account)null);
				return;
			case ModelPackage.SYNCHRONIZATION__LOCAL_FOLDER:
				setLocalFolder(LOCAL_FOLDER_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__ONLINE_FOLDER:
				setOnlineFolder(ONLINE_FOLDER_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__ENABLED:
				setEnabled(ENABLED_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__PENDING:
				setPending(PENDING_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__LAST_SYNC:
				setLastSync(LAST_SYNC_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__EXCLUSIONS:
				setExclusions(EXCLUSIONS_EDEFAULT);
				return;
			case ModelPackage.SYNCHRONIZATION__UNSELECTED_FOLDERS:
				getUnselectedFolders().clear();
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
			case ModelPackage.SYNCHRONIZATION__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case ModelPackage.SYNCHRONIZATION__ACCOUNT:
				return account != null;
			case ModelPackage.SYNCHRONIZATION__LOCAL_FOLDER:
				return LOCAL_FOLDER_EDEFAULT == null ? localFolder != null : !LOCAL_FOLDER_EDEFAULT.equals(localFolder);
			case ModelPackage.SYNCHRONIZATION__ONLINE_FOLDER:
				return ONLINE_FOLDER_EDEFAULT == null ? onlineFolder != null : !ONLINE_FOLDER_EDEFAULT.equals(onlineFolder);
			case ModelPackage.SYNCHRONIZATION__ENABLED:
				return enabled != ENABLED_EDEFAULT;
			case ModelPackage.SYNCHRONIZATION__PENDING:
				return pending != PENDING_EDEFAULT;
			case ModelPackage.SYNCHRONIZATION__LAST_SYNC:
				return LAST_SYNC_EDEFAULT == null ? lastSync != null : !LAST_SYNC_EDEFAULT.equals(lastSync);
			case ModelPackage.SYNCHRONIZATION__EXCLUSIONS:
				return EXCLUSIONS_EDEFAULT == null ? exclusions != null : !EXCLUSIONS_EDEFAULT.equals(exclusions);
			case ModelPackage.SYNCHRONIZATION__UNSELECTED_FOLDERS:
				return unselectedFolders != null && !unselectedFolders.isEmpty();
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
		result.append(", localFolder: ");
		result.append(localFolder);
		result.append(", onlineFolder: ");
		result.append(onlineFolder);
		result.append(", enabled: ");
		result.append(enabled);
		result.append(", pending: ");
		result.append(pending);
		result.append(", lastSync: ");
		result.append(lastSync);
		result.append(", exclusions: ");
		result.append(exclusions);
		result.append(", unselectedFolders: ");
		result.append(unselectedFolders);
		result.append(')');
		return result.toString();
	}

} //SynchronizationImpl
