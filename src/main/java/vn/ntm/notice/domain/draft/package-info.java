/** A notice written in the program: its items as a tree that can be moved about, the duties ordered in each, and its text. */
@NullMarked
package vn.ntm.notice.domain.draft;

import org.jspecify.annotations.NullMarked;
