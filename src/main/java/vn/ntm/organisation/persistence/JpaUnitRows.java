package vn.ntm.organisation.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.organisation.domain.OrganisationUnit;

interface JpaUnitRows extends JpaRepository<OrganisationUnit, Long> {}
