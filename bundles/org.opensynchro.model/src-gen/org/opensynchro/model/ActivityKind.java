/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.opensynchro.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * <!-- begin-user-doc -->
 * A representation of the literals of the enumeration '<em><b>Activity Kind</b></em>',
 * and utility methods for working with them.
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * What happened to an item.
 * <!-- end-model-doc -->
 * @see org.opensynchro.model.ModelPackage#getActivityKind()
 * @model
 * @generated
 */
public enum ActivityKind implements Enumerator {
	/**
	 * The '<em><b>UPLOADED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Content went online.
	 * <!-- end-model-doc -->
	 * @see #UPLOADED_VALUE
	 * @generated
	 * @ordered
	 */
	UPLOADED(0, "UPLOADED", "UPLOADED"),

	/**
	 * The '<em><b>DOWNLOADED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Content came here.
	 * <!-- end-model-doc -->
	 * @see #DOWNLOADED_VALUE
	 * @generated
	 * @ordered
	 */
	DOWNLOADED(1, "DOWNLOADED", "DOWNLOADED"),

	/**
	 * The '<em><b>FOLDER CREATED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A folder was made.
	 * <!-- end-model-doc -->
	 * @see #FOLDER_CREATED_VALUE
	 * @generated
	 * @ordered
	 */
	FOLDER_CREATED(2, "FOLDER_CREATED", "FOLDER_CREATED"),

	/**
	 * The '<em><b>MOVED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item was moved or renamed.
	 * <!-- end-model-doc -->
	 * @see #MOVED_VALUE
	 * @generated
	 * @ordered
	 */
	MOVED(3, "MOVED", "MOVED"),

	/**
	 * The '<em><b>DELETED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item was deleted into the trash.
	 * <!-- end-model-doc -->
	 * @see #DELETED_VALUE
	 * @generated
	 * @ordered
	 */
	DELETED(4, "DELETED", "DELETED"),

	/**
	 * The '<em><b>CONFLICT KEPT</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Both sides changed an item and both versions were kept.
	 * <!-- end-model-doc -->
	 * @see #CONFLICT_KEPT_VALUE
	 * @generated
	 * @ordered
	 */
	CONFLICT_KEPT(5, "CONFLICT_KEPT", "CONFLICT_KEPT"),

	/**
	 * The '<em><b>FAILED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item could not be handled.
	 * <!-- end-model-doc -->
	 * @see #FAILED_VALUE
	 * @generated
	 * @ordered
	 */
	FAILED(6, "FAILED", "FAILED"),

	/**
	 * The '<em><b>HELD</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The person is asked before very much is deleted.
	 * <!-- end-model-doc -->
	 * @see #HELD_VALUE
	 * @generated
	 * @ordered
	 */
	HELD(7, "HELD", "HELD"),

	/**
	 * The '<em><b>STOPPED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The synchronization cannot go on for now.
	 * <!-- end-model-doc -->
	 * @see #STOPPED_VALUE
	 * @generated
	 * @ordered
	 */
	STOPPED(8, "STOPPED", "STOPPED"),

	/**
	 * The '<em><b>LOCKED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Somebody else has locked a file.
	 * <!-- end-model-doc -->
	 * @see #LOCKED_VALUE
	 * @generated
	 * @ordered
	 */
	LOCKED(9, "LOCKED", "LOCKED"),

	/**
	 * The '<em><b>UNLOCKED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A file that somebody else had locked is free again.
	 * <!-- end-model-doc -->
	 * @see #UNLOCKED_VALUE
	 * @generated
	 * @ordered
	 */
	UNLOCKED(10, "UNLOCKED", "UNLOCKED");

	/**
	 * The '<em><b>UPLOADED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Content went online.
	 * <!-- end-model-doc -->
	 * @see #UPLOADED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int UPLOADED_VALUE = 0;

	/**
	 * The '<em><b>DOWNLOADED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Content came here.
	 * <!-- end-model-doc -->
	 * @see #DOWNLOADED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int DOWNLOADED_VALUE = 1;

	/**
	 * The '<em><b>FOLDER CREATED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A folder was made.
	 * <!-- end-model-doc -->
	 * @see #FOLDER_CREATED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int FOLDER_CREATED_VALUE = 2;

	/**
	 * The '<em><b>MOVED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item was moved or renamed.
	 * <!-- end-model-doc -->
	 * @see #MOVED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int MOVED_VALUE = 3;

	/**
	 * The '<em><b>DELETED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item was deleted into the trash.
	 * <!-- end-model-doc -->
	 * @see #DELETED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int DELETED_VALUE = 4;

	/**
	 * The '<em><b>CONFLICT KEPT</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Both sides changed an item and both versions were kept.
	 * <!-- end-model-doc -->
	 * @see #CONFLICT_KEPT
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int CONFLICT_KEPT_VALUE = 5;

	/**
	 * The '<em><b>FAILED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An item could not be handled.
	 * <!-- end-model-doc -->
	 * @see #FAILED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int FAILED_VALUE = 6;

	/**
	 * The '<em><b>HELD</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The person is asked before very much is deleted.
	 * <!-- end-model-doc -->
	 * @see #HELD
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int HELD_VALUE = 7;

	/**
	 * The '<em><b>STOPPED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The synchronization cannot go on for now.
	 * <!-- end-model-doc -->
	 * @see #STOPPED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int STOPPED_VALUE = 8;

	/**
	 * The '<em><b>LOCKED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Somebody else has locked a file.
	 * <!-- end-model-doc -->
	 * @see #LOCKED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int LOCKED_VALUE = 9;

	/**
	 * The '<em><b>UNLOCKED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A file that somebody else had locked is free again.
	 * <!-- end-model-doc -->
	 * @see #UNLOCKED
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int UNLOCKED_VALUE = 10;

	/**
	 * An array of all the '<em><b>Activity Kind</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private static final ActivityKind[] VALUES_ARRAY =
		new ActivityKind[] {
			UPLOADED,
			DOWNLOADED,
			FOLDER_CREATED,
			MOVED,
			DELETED,
			CONFLICT_KEPT,
			FAILED,
			HELD,
			STOPPED,
			LOCKED,
			UNLOCKED,
		};

	/**
	 * A public read-only list of all the '<em><b>Activity Kind</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static final List<ActivityKind> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Activity Kind</b></em>' literal with the specified literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ActivityKind get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			ActivityKind result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Activity Kind</b></em>' literal with the specified name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ActivityKind getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			ActivityKind result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Activity Kind</b></em>' literal with the specified integer value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ActivityKind get(int value) {
		switch (value) {
			case UPLOADED_VALUE: return UPLOADED;
			case DOWNLOADED_VALUE: return DOWNLOADED;
			case FOLDER_CREATED_VALUE: return FOLDER_CREATED;
			case MOVED_VALUE: return MOVED;
			case DELETED_VALUE: return DELETED;
			case CONFLICT_KEPT_VALUE: return CONFLICT_KEPT;
			case FAILED_VALUE: return FAILED;
			case HELD_VALUE: return HELD;
			case STOPPED_VALUE: return STOPPED;
			case LOCKED_VALUE: return LOCKED;
			case UNLOCKED_VALUE: return UNLOCKED;
		}
		return null;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final int value;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String name;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private ActivityKind(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}
	
} //ActivityKind
