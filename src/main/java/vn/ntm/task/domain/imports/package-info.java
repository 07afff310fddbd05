/** Task lists that were kept elsewhere come in: matched, checked, written as a whole, taken back as a whole. */
@NullMarked
package vn.ntm.task.domain.imports;

import org.jspecify.annotations.NullMarked;
