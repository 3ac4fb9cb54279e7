/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * What a person configures and sees.
 * <!-- end-model-doc -->
 * @see org.opensynchro.model.ModelFactory
 * @model kind="package"
 * @generated
 */
public interface ModelPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "urn:opensynchro:model:1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "model";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelPackage eINSTANCE = org.opensynchro.model.impl.ModelPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.opensynchro.model.impl.ConfigurationImpl <em>Configuration</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.impl.ConfigurationImpl
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getConfiguration()
	 * @generated
	 */
	int CONFIGURATION = 0;

	/**
	 * The feature id for the '<em><b>Accounts</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__ACCOUNTS = 0;

	/**
	 * The feature id for the '<em><b>Synchronizations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__SYNCHRONIZATIONS = 1;

	/**
	 * The feature id for the '<em><b>Proxy</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__PROXY = 2;

	/**
	 * The feature id for the '<em><b>Proxy User</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__PROXY_USER = 3;

	/**
	 * The feature id for the '<em><b>Upload Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__UPLOAD_LIMIT = 4;

	/**
	 * The feature id for the '<em><b>Download Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__DOWNLOAD_LIMIT = 5;

	/**
	 * The feature id for the '<em><b>Trash Days</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__TRASH_DAYS = 6;

	/**
	 * The feature id for the '<em><b>Login In System Browser</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER = 7;

	/**
	 * The number of structural features of the '<em>Configuration</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONFIGURATION_FEATURE_COUNT = 8;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.impl.AccountImpl <em>Account</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.impl.AccountImpl
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getAccount()
	 * @generated
	 */
	int ACCOUNT = 1;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__ID = 0;

	/**
	 * The feature id for the '<em><b>Server</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__SERVER = 1;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__USER = 2;

	/**
	 * The feature id for the '<em><b>Login Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__LOGIN_NAME = 3;

	/**
	 * The feature id for the '<em><b>Product</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__PRODUCT = 4;

	/**
	 * The feature id for the '<em><b>Login</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__LOGIN = 5;

	/**
	 * The feature id for the '<em><b>Signed Out</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT__SIGNED_OUT = 6;

	/**
	 * The number of structural features of the '<em>Account</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACCOUNT_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.impl.SynchronizationImpl <em>Synchronization</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.impl.SynchronizationImpl
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getSynchronization()
	 * @generated
	 */
	int SYNCHRONIZATION = 2;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__ID = 0;

	/**
	 * The feature id for the '<em><b>Account</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__ACCOUNT = 1;

	/**
	 * The feature id for the '<em><b>Local Folder</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__LOCAL_FOLDER = 2;

	/**
	 * The feature id for the '<em><b>Online Folder</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__ONLINE_FOLDER = 3;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__ENABLED = 4;

	/**
	 * The feature id for the '<em><b>Pending</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__PENDING = 5;

	/**
	 * The feature id for the '<em><b>Last Sync</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__LAST_SYNC = 6;

	/**
	 * The feature id for the '<em><b>Exclusions</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__EXCLUSIONS = 7;

	/**
	 * The feature id for the '<em><b>Unselected Folders</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION__UNSELECTED_FOLDERS = 8;

	/**
	 * The number of structural features of the '<em>Synchronization</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SYNCHRONIZATION_FEATURE_COUNT = 9;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.impl.ActivityEntryImpl <em>Activity Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.impl.ActivityEntryImpl
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivityEntry()
	 * @generated
	 */
	int ACTIVITY_ENTRY = 3;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__TIME = 0;

	/**
	 * The feature id for the '<em><b>Synchronization Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__SYNCHRONIZATION_ID = 1;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__KIND = 2;

	/**
	 * The feature id for the '<em><b>Side</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__SIDE = 3;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__PATH = 4;

	/**
	 * The feature id for the '<em><b>Message</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__MESSAGE = 5;

	/**
	 * The feature id for the '<em><b>Advice</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__ADVICE = 6;

	/**
	 * The feature id for the '<em><b>Severity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY__SEVERITY = 7;

	/**
	 * The number of structural features of the '<em>Activity Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ACTIVITY_ENTRY_FEATURE_COUNT = 8;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.LoginMethod <em>Login Method</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.LoginMethod
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getLoginMethod()
	 * @generated
	 */
	int LOGIN_METHOD = 4;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.ActivityKind <em>Activity Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.ActivityKind
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivityKind()
	 * @generated
	 */
	int ACTIVITY_KIND = 5;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.ActivitySide <em>Activity Side</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.ActivitySide
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivitySide()
	 * @generated
	 */
	int ACTIVITY_SIDE = 6;

	/**
	 * The meta object id for the '{@link org.opensynchro.model.Severity <em>Severity</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.opensynchro.model.Severity
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getSeverity()
	 * @generated
	 */
	int SEVERITY = 7;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.opensynchro.model.impl.ModelPackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 8;


	/**
	 * Returns the meta object for class '{@link org.opensynchro.model.Configuration <em>Configuration</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Configuration</em>'.
	 * @see org.opensynchro.model.Configuration
	 * @generated
	 */
	EClass getConfiguration();

	/**
	 * Returns the meta object for the containment reference list '{@link org.opensynchro.model.Configuration#getAccounts <em>Accounts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Accounts</em>'.
	 * @see org.opensynchro.model.Configuration#getAccounts()
	 * @see #getConfiguration()
	 * @generated
	 */
	EReference getConfiguration_Accounts();

	/**
	 * Returns the meta object for the containment reference list '{@link org.opensynchro.model.Configuration#getSynchronizations <em>Synchronizations</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Synchronizations</em>'.
	 * @see org.opensynchro.model.Configuration#getSynchronizations()
	 * @see #getConfiguration()
	 * @generated
	 */
	EReference getConfiguration_Synchronizations();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#getProxy <em>Proxy</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Proxy</em>'.
	 * @see org.opensynchro.model.Configuration#getProxy()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_Proxy();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#getProxyUser <em>Proxy User</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Proxy User</em>'.
	 * @see org.opensynchro.model.Configuration#getProxyUser()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_ProxyUser();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#getUploadLimit <em>Upload Limit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Upload Limit</em>'.
	 * @see org.opensynchro.model.Configuration#getUploadLimit()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_UploadLimit();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#getDownloadLimit <em>Download Limit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Download Limit</em>'.
	 * @see org.opensynchro.model.Configuration#getDownloadLimit()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_DownloadLimit();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#getTrashDays <em>Trash Days</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Trash Days</em>'.
	 * @see org.opensynchro.model.Configuration#getTrashDays()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_TrashDays();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Configuration#isLoginInSystemBrowser <em>Login In System Browser</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Login In System Browser</em>'.
	 * @see org.opensynchro.model.Configuration#isLoginInSystemBrowser()
	 * @see #getConfiguration()
	 * @generated
	 */
	EAttribute getConfiguration_LoginInSystemBrowser();

	/**
	 * Returns the meta object for class '{@link org.opensynchro.model.Account <em>Account</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Account</em>'.
	 * @see org.opensynchro.model.Account
	 * @generated
	 */
	EClass getAccount();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.opensynchro.model.Account#getId()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getServer <em>Server</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Server</em>'.
	 * @see org.opensynchro.model.Account#getServer()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_Server();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getUser <em>User</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>User</em>'.
	 * @see org.opensynchro.model.Account#getUser()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_User();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getLoginName <em>Login Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Login Name</em>'.
	 * @see org.opensynchro.model.Account#getLoginName()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_LoginName();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getProduct <em>Product</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Product</em>'.
	 * @see org.opensynchro.model.Account#getProduct()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_Product();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#getLogin <em>Login</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Login</em>'.
	 * @see org.opensynchro.model.Account#getLogin()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_Login();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Account#isSignedOut <em>Signed Out</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Signed Out</em>'.
	 * @see org.opensynchro.model.Account#isSignedOut()
	 * @see #getAccount()
	 * @generated
	 */
	EAttribute getAccount_SignedOut();

	/**
	 * Returns the meta object for class '{@link org.opensynchro.model.Synchronization <em>Synchronization</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Synchronization</em>'.
	 * @see org.opensynchro.model.Synchronization
	 * @generated
	 */
	EClass getSynchronization();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.opensynchro.model.Synchronization#getId()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_Id();

	/**
	 * Returns the meta object for the reference '{@link org.opensynchro.model.Synchronization#getAccount <em>Account</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Account</em>'.
	 * @see org.opensynchro.model.Synchronization#getAccount()
	 * @see #getSynchronization()
	 * @generated
	 */
	EReference getSynchronization_Account();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#getLocalFolder <em>Local Folder</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Local Folder</em>'.
	 * @see org.opensynchro.model.Synchronization#getLocalFolder()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_LocalFolder();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#getOnlineFolder <em>Online Folder</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Online Folder</em>'.
	 * @see org.opensynchro.model.Synchronization#getOnlineFolder()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_OnlineFolder();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#isEnabled <em>Enabled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Enabled</em>'.
	 * @see org.opensynchro.model.Synchronization#isEnabled()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_Enabled();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#isPending <em>Pending</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pending</em>'.
	 * @see org.opensynchro.model.Synchronization#isPending()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_Pending();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#getLastSync <em>Last Sync</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Last Sync</em>'.
	 * @see org.opensynchro.model.Synchronization#getLastSync()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_LastSync();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.Synchronization#getExclusions <em>Exclusions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exclusions</em>'.
	 * @see org.opensynchro.model.Synchronization#getExclusions()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_Exclusions();

	/**
	 * Returns the meta object for the attribute list '{@link org.opensynchro.model.Synchronization#getUnselectedFolders <em>Unselected Folders</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Unselected Folders</em>'.
	 * @see org.opensynchro.model.Synchronization#getUnselectedFolders()
	 * @see #getSynchronization()
	 * @generated
	 */
	EAttribute getSynchronization_UnselectedFolders();

	/**
	 * Returns the meta object for class '{@link org.opensynchro.model.ActivityEntry <em>Activity Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Activity Entry</em>'.
	 * @see org.opensynchro.model.ActivityEntry
	 * @generated
	 */
	EClass getActivityEntry();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getTime <em>Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getTime()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Time();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getSynchronizationId <em>Synchronization Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Synchronization Id</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getSynchronizationId()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_SynchronizationId();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getKind()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getSide <em>Side</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Side</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getSide()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Side();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getPath()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getMessage <em>Message</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Message</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getMessage()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Message();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getAdvice <em>Advice</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Advice</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getAdvice()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Advice();

	/**
	 * Returns the meta object for the attribute '{@link org.opensynchro.model.ActivityEntry#getSeverity <em>Severity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Severity</em>'.
	 * @see org.opensynchro.model.ActivityEntry#getSeverity()
	 * @see #getActivityEntry()
	 * @generated
	 */
	EAttribute getActivityEntry_Severity();

	/**
	 * Returns the meta object for enum '{@link org.opensynchro.model.LoginMethod <em>Login Method</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Login Method</em>'.
	 * @see org.opensynchro.model.LoginMethod
	 * @generated
	 */
	EEnum getLoginMethod();

	/**
	 * Returns the meta object for enum '{@link org.opensynchro.model.ActivityKind <em>Activity Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Activity Kind</em>'.
	 * @see org.opensynchro.model.ActivityKind
	 * @generated
	 */
	EEnum getActivityKind();

	/**
	 * Returns the meta object for enum '{@link org.opensynchro.model.ActivitySide <em>Activity Side</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Activity Side</em>'.
	 * @see org.opensynchro.model.ActivitySide
	 * @generated
	 */
	EEnum getActivitySide();

	/**
	 * Returns the meta object for enum '{@link org.opensynchro.model.Severity <em>Severity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Severity</em>'.
	 * @see org.opensynchro.model.Severity
	 * @generated
	 */
	EEnum getSeverity();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A moment, written as ISO 8601 in UTC.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ModelFactory getModelFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.opensynchro.model.impl.ConfigurationImpl <em>Configuration</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.impl.ConfigurationImpl
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getConfiguration()
		 * @generated
		 */
		EClass CONFIGURATION = eINSTANCE.getConfiguration();

		/**
		 * The meta object literal for the '<em><b>Accounts</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CONFIGURATION__ACCOUNTS = eINSTANCE.getConfiguration_Accounts();

		/**
		 * The meta object literal for the '<em><b>Synchronizations</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CONFIGURATION__SYNCHRONIZATIONS = eINSTANCE.getConfiguration_Synchronizations();

		/**
		 * The meta object literal for the '<em><b>Proxy</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__PROXY = eINSTANCE.getConfiguration_Proxy();

		/**
		 * The meta object literal for the '<em><b>Proxy User</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__PROXY_USER = eINSTANCE.getConfiguration_ProxyUser();

		/**
		 * The meta object literal for the '<em><b>Upload Limit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__UPLOAD_LIMIT = eINSTANCE.getConfiguration_UploadLimit();

		/**
		 * The meta object literal for the '<em><b>Download Limit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__DOWNLOAD_LIMIT = eINSTANCE.getConfiguration_DownloadLimit();

		/**
		 * The meta object literal for the '<em><b>Trash Days</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__TRASH_DAYS = eINSTANCE.getConfiguration_TrashDays();

		/**
		 * The meta object literal for the '<em><b>Login In System Browser</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONFIGURATION__LOGIN_IN_SYSTEM_BROWSER = eINSTANCE.getConfiguration_LoginInSystemBrowser();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.impl.AccountImpl <em>Account</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.impl.AccountImpl
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getAccount()
		 * @generated
		 */
		EClass ACCOUNT = eINSTANCE.getAccount();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__ID = eINSTANCE.getAccount_Id();

		/**
		 * The meta object literal for the '<em><b>Server</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__SERVER = eINSTANCE.getAccount_Server();

		/**
		 * The meta object literal for the '<em><b>User</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__USER = eINSTANCE.getAccount_User();

		/**
		 * The meta object literal for the '<em><b>Login Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__LOGIN_NAME = eINSTANCE.getAccount_LoginName();

		/**
		 * The meta object literal for the '<em><b>Product</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__PRODUCT = eINSTANCE.getAccount_Product();

		/**
		 * The meta object literal for the '<em><b>Login</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__LOGIN = eINSTANCE.getAccount_Login();

		/**
		 * The meta object literal for the '<em><b>Signed Out</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACCOUNT__SIGNED_OUT = eINSTANCE.getAccount_SignedOut();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.impl.SynchronizationImpl <em>Synchronization</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.impl.SynchronizationImpl
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getSynchronization()
		 * @generated
		 */
		EClass SYNCHRONIZATION = eINSTANCE.getSynchronization();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__ID = eINSTANCE.getSynchronization_Id();

		/**
		 * The meta object literal for the '<em><b>Account</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SYNCHRONIZATION__ACCOUNT = eINSTANCE.getSynchronization_Account();

		/**
		 * The meta object literal for the '<em><b>Local Folder</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__LOCAL_FOLDER = eINSTANCE.getSynchronization_LocalFolder();

		/**
		 * The meta object literal for the '<em><b>Online Folder</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__ONLINE_FOLDER = eINSTANCE.getSynchronization_OnlineFolder();

		/**
		 * The meta object literal for the '<em><b>Enabled</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__ENABLED = eINSTANCE.getSynchronization_Enabled();

		/**
		 * The meta object literal for the '<em><b>Pending</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__PENDING = eINSTANCE.getSynchronization_Pending();

		/**
		 * The meta object literal for the '<em><b>Last Sync</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__LAST_SYNC = eINSTANCE.getSynchronization_LastSync();

		/**
		 * The meta object literal for the '<em><b>Exclusions</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__EXCLUSIONS = eINSTANCE.getSynchronization_Exclusions();

		/**
		 * The meta object literal for the '<em><b>Unselected Folders</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SYNCHRONIZATION__UNSELECTED_FOLDERS = eINSTANCE.getSynchronization_UnselectedFolders();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.impl.ActivityEntryImpl <em>Activity Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.impl.ActivityEntryImpl
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivityEntry()
		 * @generated
		 */
		EClass ACTIVITY_ENTRY = eINSTANCE.getActivityEntry();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__TIME = eINSTANCE.getActivityEntry_Time();

		/**
		 * The meta object literal for the '<em><b>Synchronization Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__SYNCHRONIZATION_ID = eINSTANCE.getActivityEntry_SynchronizationId();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__KIND = eINSTANCE.getActivityEntry_Kind();

		/**
		 * The meta object literal for the '<em><b>Side</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__SIDE = eINSTANCE.getActivityEntry_Side();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__PATH = eINSTANCE.getActivityEntry_Path();

		/**
		 * The meta object literal for the '<em><b>Message</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__MESSAGE = eINSTANCE.getActivityEntry_Message();

		/**
		 * The meta object literal for the '<em><b>Advice</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__ADVICE = eINSTANCE.getActivityEntry_Advice();

		/**
		 * The meta object literal for the '<em><b>Severity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ACTIVITY_ENTRY__SEVERITY = eINSTANCE.getActivityEntry_Severity();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.LoginMethod <em>Login Method</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.LoginMethod
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getLoginMethod()
		 * @generated
		 */
		EEnum LOGIN_METHOD = eINSTANCE.getLoginMethod();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.ActivityKind <em>Activity Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.ActivityKind
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivityKind()
		 * @generated
		 */
		EEnum ACTIVITY_KIND = eINSTANCE.getActivityKind();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.ActivitySide <em>Activity Side</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.ActivitySide
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getActivitySide()
		 * @generated
		 */
		EEnum ACTIVITY_SIDE = eINSTANCE.getActivitySide();

		/**
		 * The meta object literal for the '{@link org.opensynchro.model.Severity <em>Severity</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.opensynchro.model.Severity
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getSeverity()
		 * @generated
		 */
		EEnum SEVERITY = eINSTANCE.getSeverity();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.opensynchro.model.impl.ModelPackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

	}

} //ModelPackage
