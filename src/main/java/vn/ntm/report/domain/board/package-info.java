/** The leader's board: duties and criteria on one page, each figure with its list. */
@NullMarked
package vn.ntm.report.domain.board;

import org.jspecify.annotations.NullMarked;
