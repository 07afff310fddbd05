@NullMarked
package vn.ntm.criteria.domain;

import org.jspecify.annotations.NullMarked;
