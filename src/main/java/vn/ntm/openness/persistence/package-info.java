@NullMarked
package vn.ntm.openness.persistence;

import org.jspecify.annotations.NullMarked;
