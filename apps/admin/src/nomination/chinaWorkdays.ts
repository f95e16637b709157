import { useQuery } from '@tanstack/react-query';

/** China's working days, fetched when somebody counts them. */
export async function loadChinaWorkdays() {
  const { chinaWorkdays } = await import('@qinglan/domain/china-workdays');
  return chinaWorkdays;
}

/** China's working days, or undefined until they are there. */
export function useChinaWorkdays() {
  const { data } = useQuery({
    queryKey: ['china-workdays'],
    queryFn: loadChinaWorkdays,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
