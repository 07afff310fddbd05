/** What becomes of duties and report series when units are rearranged. */
@NullMarked
package vn.ntm.task.persistence.rearrange;

import org.jspecify.annotations.NullMarked;
