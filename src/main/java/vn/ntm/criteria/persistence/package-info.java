@NullMarked
package vn.ntm.criteria.persistence;

import org.jspecify.annotations.NullMarked;
