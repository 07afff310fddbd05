/** Finds units and criteria in the words of one item: plain readable text in, places in that text out. */
@NullMarked
package vn.ntm.notice.domain.extraction.words;

import org.jspecify.annotations.NullMarked;
