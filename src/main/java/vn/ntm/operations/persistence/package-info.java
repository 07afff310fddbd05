/** Reads the database's own figures. */
@NullMarked
package vn.ntm.operations.persistence;

import org.jspecify.annotations.NullMarked;
