/** A reading of a notice while people check it: proposals, their links to the directory, and their creation. */
@NullMarked
package vn.ntm.notice.domain.review;

import org.jspecify.annotations.NullMarked;
