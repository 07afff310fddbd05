/** Recurring duties: series of reports, one occurrence per unit and period, and what is reported (domain 5.6). */
@NullMarked
package vn.ntm.task.domain.series;

import org.jspecify.annotations.NullMarked;
