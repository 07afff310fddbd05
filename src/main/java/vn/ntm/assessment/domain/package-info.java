@NullMarked
package vn.ntm.assessment.domain;

import org.jspecify.annotations.NullMarked;
