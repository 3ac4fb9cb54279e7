/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import java.time.Instant;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Activity Entry</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Something that happened to a synchronization, as told in the Activity view. Not stored.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getTime <em>Time</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getSynchronizationId <em>Synchronization Id</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getKind <em>Kind</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getSide <em>Side</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getPath <em>Path</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getMessage <em>Message</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getAdvice <em>Advice</em>}</li>
 *   <li>{@link org.opensynchro.model.ActivityEntry#getSeverity <em>Severity</em>}</li>
 * </ul>
 *
 * @see org.opensynchro.model.ModelPackage#getActivityEntry()
 * @model
 * @generated
 */
public interface ActivityEntry extends EObject {
	/**
	 * Returns the value of the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When it happened.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Time</em>' attribute.
	 * @see #setTime(Instant)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Time()
	 * @model dataType="org.opensynchro.model.Instant"
	 * @generated
	 */
	Instant getTime();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getTime <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Time</em>' attribute.
	 * @see #getTime()
	 * @generated
	 */
	void setTime(Instant value);

	/**
	 * Returns the value of the '<em><b>Synchronization Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The synchronization that it happened to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Synchronization Id</em>' attribute.
	 * @see #setSynchronizationId(String)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_SynchronizationId()
	 * @model
	 * @generated
	 */
	String getSynchronizationId();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getSynchronizationId <em>Synchronization Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Synchronization Id</em>' attribute.
	 * @see #getSynchronizationId()
	 * @generated
	 */
	void setSynchronizationId(String value);

	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.opensynchro.model.ActivityKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What happened.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.opensynchro.model.ActivityKind
	 * @see #setKind(ActivityKind)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Kind()
	 * @model
	 * @generated
	 */
	ActivityKind getKind();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see org.opensynchro.model.ActivityKind
	 * @see #getKind()
	 * @generated
	 */
	void setKind(ActivityKind value);

	/**
	 * Returns the value of the '<em><b>Side</b></em>' attribute.
	 * The literals are from the enumeration {@link org.opensynchro.model.ActivitySide}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where it happened.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Side</em>' attribute.
	 * @see org.opensynchro.model.ActivitySide
	 * @see #setSide(ActivitySide)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Side()
	 * @model
	 * @generated
	 */
	ActivitySide getSide();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getSide <em>Side</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Side</em>' attribute.
	 * @see org.opensynchro.model.ActivitySide
	 * @see #getSide()
	 * @generated
	 */
	void setSide(ActivitySide value);

	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The item below the synchronization's folders; empty when it concerns all of them.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Path()
	 * @model default=""
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getPath <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

	/**
	 * Returns the value of the '<em><b>Message</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * More about it in words for the person; may be empty.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Message</em>' attribute.
	 * @see #setMessage(String)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Message()
	 * @model default=""
	 * @generated
	 */
	String getMessage();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getMessage <em>Message</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Message</em>' attribute.
	 * @see #getMessage()
	 * @generated
	 */
	void setMessage(String value);

	/**
	 * Returns the value of the '<em><b>Advice</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the person can do about it; empty where nothing is to be done.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Advice</em>' attribute.
	 * @see #setAdvice(String)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Advice()
	 * @model default=""
	 * @generated
	 */
	String getAdvice();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getAdvice <em>Advice</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Advice</em>' attribute.
	 * @see #getAdvice()
	 * @generated
	 */
	void setAdvice(String value);

	/**
	 * Returns the value of the '<em><b>Severity</b></em>' attribute.
	 * The literals are from the enumeration {@link org.opensynchro.model.Severity}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How much the person should care.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Severity</em>' attribute.
	 * @see org.opensynchro.model.Severity
	 * @see #setSeverity(Severity)
	 * @see org.opensynchro.model.ModelPackage#getActivityEntry_Severity()
	 * @model
	 * @generated
	 */
	Severity getSeverity();

	/**
	 * Sets the value of the '{@link org.opensynchro.model.ActivityEntry#getSeverity <em>Severity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Severity</em>' attribute.
	 * @see org.opensynchro.model.Severity
	 * @see #getSeverity()
	 * @generated
	 */
	void setSeverity(Severity value);

} // ActivityEntry
