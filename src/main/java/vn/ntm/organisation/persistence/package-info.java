@NullMarked
package vn.ntm.organisation.persistence;

import org.jspecify.annotations.NullMarked;
