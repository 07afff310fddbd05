/** Reads the text of a notice: pure functions from what was pasted to what it says. Proposes; never corrects, never decides. */
@NullMarked
package vn.ntm.notice.domain.extraction;

import org.jspecify.annotations.NullMarked;
