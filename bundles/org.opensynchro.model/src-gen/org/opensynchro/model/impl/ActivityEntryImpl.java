/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model.impl;

import java.time.Instant;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.ActivityKind;
import org.opensynchro.model.ActivitySide;
import org.opensynchro.model.ModelPackage;
import org.opensynchro.model.Severity;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Activity Entry</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getTime <em>Time</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getSynchronizationId <em>Synchronization Id</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getSide <em>Side</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getPath <em>Path</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getMessage <em>Message</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getAdvice <em>Advice</em>}</li>
 *   <li>{@link org.opensynchro.model.impl.ActivityEntryImpl#getSeverity <em>Severity</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ActivityEntryImpl extends MinimalEObjectImpl.Container implements ActivityEntry {
	/**
	 * The default value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected static final Instant TIME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected Instant time = TIME_EDEFAULT;

	/**
	 * The default value of the '{@link #getSynchronizationId() <em>Synchronization Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSynchronizationId()
	 * @generated
	 * @ordered
	 */
	protected static final String SYNCHRONIZATION_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSynchronizationId() <em>Synchronization Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSynchronizationId()
	 * @generated
	 * @ordered
	 */
	protected String synchronizationId = SYNCHRONIZATION_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final ActivityKind KIND_EDEFAULT = ActivityKind.UPLOADED;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected ActivityKind kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getSide() <em>Side</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSide()
	 * @generated
	 * @ordered
	 */
	protected static final ActivitySide SIDE_EDEFAULT = ActivitySide.LOCAL;

	/**
	 * The cached value of the '{@link #getSide() <em>Side</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSide()
	 * @generated
	 * @ordered
	 */
	protected ActivitySide side = SIDE_EDEFAULT;

	/**
	 * The default value of the '{@link #getPath() <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPath()
	 * @generated
	 * @ordered
	 */
	protected static final String PATH_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getPath() <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPath()
	 * @generated
	 * @ordered
	 */
	protected String path = PATH_EDEFAULT;

	/**
	 * The default value of the '{@link #getMessage() <em>Message</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMessage()
	 * @generated
	 * @ordered
	 */
	protected static final String MESSAGE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getMessage() <em>Message</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMessage()
	 * @generated
	 * @ordered
	 */
	protected String message = MESSAGE_EDEFAULT;

	/**
	 * The default value of the '{@link #getAdvice() <em>Advice</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAdvice()
	 * @generated
	 * @ordered
	 */
	protected static final String ADVICE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getAdvice() <em>Advice</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAdvice()
	 * @generated
	 * @ordered
	 */
	protected String advice = ADVICE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSeverity() <em>Severity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeverity()
	 * @generated
	 * @ordered
	 */
	protected static final Severity SEVERITY_EDEFAULT = Severity.INFO;

	/**
	 * The cached value of the '{@link #getSeverity() <em>Severity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeverity()
	 * @generated
	 * @ordered
	 */
	protected Severity severity = SEVERITY_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ActivityEntryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.ACTIVITY_ENTRY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getTime() {
		return time;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTime(Instant newTime) {
		Instant oldTime = time;
		time = newTime;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__TIME, oldTime, time));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSynchronizationId() {
		return synchronizationId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSynchronizationId(String newSynchronizationId) {
		String oldSynchronizationId = synchronizationId;
		synchronizationId = newSynchronizationId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__SYNCHRONIZATION_ID, oldSynchronizationId, synchronizationId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ActivityKind getKind() {
		return kind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKind(ActivityKind newKind) {
		ActivityKind oldKind = kind;
		kind = newKind == null ? KIND_EDEFAULT : newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__KIND, oldKind, kind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ActivitySide getSide() {
		return side;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSide(ActivitySide newSide) {
		ActivitySide oldSide = side;
		side = newSide == null ? SIDE_EDEFAULT : newSide;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__SIDE, oldSide, side));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPath() {
		return path;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPath(String newPath) {
		String oldPath = path;
		path = newPath;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__PATH, oldPath, path));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMessage() {
		return message;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMessage(String newMessage) {
		String oldMessage = message;
		message = newMessage;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__MESSAGE, oldMessage, message));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAdvice() {
		return advice;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAdvice(String newAdvice) {
		String oldAdvice = advice;
		advice = newAdvice;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__ADVICE, oldAdvice, advice));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Severity getSeverity() {
		return severity;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSeverity(Severity newSeverity) {
		Severity oldSeverity = severity;
		severity = newSeverity == null ? SEVERITY_EDEFAULT : newSeverity;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ACTIVITY_ENTRY__SEVERITY, oldSeverity, severity));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.ACTIVITY_ENTRY__TIME:
				return getTime();
			case ModelPackage.ACTIVITY_ENTRY__SYNCHRONIZATION_ID:
				return getSynchronizationId();
			case ModelPackage.ACTIVITY_ENTRY__KIND:
				return getKind();
			case ModelPackage.ACTIVITY_ENTRY__SIDE:
				return getSide();
			case ModelPackage.ACTIVITY_ENTRY__PATH:
				return getPath();
			case ModelPackage.ACTIVITY_ENTRY__MESSAGE:
				return getMessage();
			case ModelPackage.ACTIVITY_ENTRY__ADVICE:
				return getAdvice();
			case ModelPackage.ACTIVITY_ENTRY__SEVERITY:
				return getSeverity();
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
			case ModelPackage.ACTIVITY_ENTRY__TIME:
				setTime((Instant)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SYNCHRONIZATION_ID:
				setSynchronizationId((String)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__KIND:
				setKind((ActivityKind)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SIDE:
				setSide((ActivitySide)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__PATH:
				setPath((String)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__MESSAGE:
				setMessage((String)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__ADVICE:
				setAdvice((String)newValue);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SEVERITY:
				setSeverity((Severity)newValue);
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
			case ModelPackage.ACTIVITY_ENTRY__TIME:
				setTime(TIME_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SYNCHRONIZATION_ID:
				setSynchronizationId(SYNCHRONIZATION_ID_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SIDE:
				setSide(SIDE_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__PATH:
				setPath(PATH_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__MESSAGE:
				setMessage(MESSAGE_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__ADVICE:
				setAdvice(ADVICE_EDEFAULT);
				return;
			case ModelPackage.ACTIVITY_ENTRY__SEVERITY:
				setSeverity(SEVERITY_EDEFAULT);
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
			case ModelPackage.ACTIVITY_ENTRY__TIME:
				return TIME_EDEFAULT == null ? time != null : !TIME_EDEFAULT.equals(time);
			case ModelPackage.ACTIVITY_ENTRY__SYNCHRONIZATION_ID:
				return SYNCHRONIZATION_ID_EDEFAULT == null ? synchronizationId != null : !SYNCHRONIZATION_ID_EDEFAULT.equals(synchronizationId);
			case ModelPackage.ACTIVITY_ENTRY__KIND:
				return kind != KIND_EDEFAULT;
			case ModelPackage.ACTIVITY_ENTRY__SIDE:
				return side != SIDE_EDEFAULT;
			case ModelPackage.ACTIVITY_ENTRY__PATH:
				return PATH_EDEFAULT == null ? path != null : !PATH_EDEFAULT.equals(path);
			case ModelPackage.ACTIVITY_ENTRY__MESSAGE:
				return MESSAGE_EDEFAULT == null ? message != null : !MESSAGE_EDEFAULT.equals(message);
			case ModelPackage.ACTIVITY_ENTRY__ADVICE:
				return ADVICE_EDEFAULT == null ? advice != null : !ADVICE_EDEFAULT.equals(advice);
			case ModelPackage.ACTIVITY_ENTRY__SEVERITY:
				return severity != SEVERITY_EDEFAULT;
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
		result.append(" (time: ");
		result.append(time);
		result.append(", synchronizationId: ");
		result.append(synchronizationId);
		result.append(", kind: ");
		result.append(kind);
		result.append(", side: ");
		result.append(side);
		result.append(", path: ");
		result.append(path);
		result.append(", message: ");
		result.append(message);
		result.append(", advice: ");
		result.append(advice);
		result.append(", severity: ");
		result.append(severity);
		result.append(')');
		return result.toString();
	}

} //ActivityEntryImpl
