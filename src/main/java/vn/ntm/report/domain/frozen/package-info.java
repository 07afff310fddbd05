/** Periods frozen as they were ("chốt kỳ"), and what has changed since. */
@NullMarked
package vn.ntm.report.domain.frozen;

import org.jspecify.annotations.NullMarked;
