/**
 * From a file to its text: what a person uploads or names on the command line is read here, or refused with a reason.
 * Pure functions; everything that comes in is taken for hostile, so each step has a limit.
 */
@NullMarked
package vn.ntm.notice.domain.intake;

import org.jspecify.annotations.NullMarked;
