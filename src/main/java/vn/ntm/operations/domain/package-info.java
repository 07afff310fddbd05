/** Backup, restore, and the figures of the state of an installation. */
@NullMarked
package vn.ntm.operations.domain;

import org.jspecify.annotations.NullMarked;
