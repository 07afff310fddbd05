@NullMarked
package vn.ntm.assessment.persistence;

import org.jspecify.annotations.NullMarked;
