/** Which days a periodic report speaks of (domain 6.1): cycles, the rule of the data cut, the day it is due. */
@NullMarked
package vn.ntm.report.domain.period;

import org.jspecify.annotations.NullMarked;
