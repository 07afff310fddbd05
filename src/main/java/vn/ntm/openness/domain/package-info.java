@NullMarked
package vn.ntm.openness.domain;

import org.jspecify.annotations.NullMarked;
