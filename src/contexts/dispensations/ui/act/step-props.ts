import type { DispensationDto } from '../../contract.ts';

export type StepProps = {
  dispensation: DispensationDto;
  onDone(dispensation: DispensationDto): void;
  onBack(): void;
};
