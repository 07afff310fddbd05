@NullMarked
package vn.ntm.organisation.domain;

import org.jspecify.annotations.NullMarked;
